import { useNonce } from '../nonce'
import { Icon } from '../primitives/icon'

export type RailSearchProps = { action: string; value: string; label: string; hint: string; palette: { title: string; hint: string; keys: string; found: string; nothing: string } }

/** A field that finds anything; a plain form, beside the dialog that `/` and Ctrl K open where scripts run. */
export function RailSearch({ action, value, label, hint }: RailSearchProps) {
  return (
    <form method="get" action={action} role="search" aria-label={label} className="rail-search">
      <Icon name="search" />
      <input type="search" name="q" defaultValue={value} aria-label={label} placeholder={label} title={hint} aria-keyshortcuts="/ Control+K" autoComplete="off" />
    </form>
  )
}

/**
 * Opens the dialog on `/` and Ctrl K, unless somebody is typing; asks the page of search while one types and shows its links as choices. What does not
 * work here works there: Enter without a choice sends the form.
 */
const PALETTE = `(function(){
var d=document.getElementById('palette');if(!d||!d.showModal)return;
var f=d.querySelector('input'),l=d.querySelector('[role=listbox]'),s=d.querySelector('[role=status]'),at=-1,n=0,t;
function all(){return [].slice.call(l.children)}
function mark(i){var o=all();if(o[at])o[at].setAttribute('aria-selected','false');at=o.length?(i+o.length)%o.length:-1;
if(o[at]){o[at].setAttribute('aria-selected','true');o[at].scrollIntoView({block:'nearest'});f.setAttribute('aria-activedescendant',o[at].id)}else f.removeAttribute('aria-activedescendant')}
function show(links){l.textContent='';links.forEach(function(a,i){var o=document.createElement('li');o.id='palette-'+i;o.setAttribute('role','option');o.setAttribute('aria-selected','false');
var k=document.createElement('a');k.href=a.href;k.tabIndex=-1;k.textContent=a.text;o.appendChild(k);if(a.of){var g=document.createElement('span');g.textContent=a.of;o.appendChild(g)}l.appendChild(o)});
at=-1;mark(0);s.textContent=links.length?'':d.dataset.nothing}
function ask(){var m=++n,q=f.value.trim(),u=d.querySelector('form').action+'?q='+encodeURIComponent(q);
fetch(u,{headers:{accept:'text/html'}}).then(function(r){return r.text().then(function(h){return [r,h]})}).then(function(x){if(m!==n)return;var r=x[0],p=new DOMParser().parseFromString(x[1],'text/html');
if(r.redirected&&r.ok)return show([{href:r.url,text:p.title||q,of:q}]);
show([].slice.call(p.querySelectorAll('[data-found] li')).slice(0,30).map(function(e){var a=e.querySelector('a'),h=e.closest('section'),g=h&&h.querySelector('h2'),c=e.querySelector('.d');return {href:a.getAttribute('href'),text:a.textContent.trim(),of:[c&&c.textContent,g&&g.textContent].filter(Boolean).join(' \u00b7 ')}}))}).catch(function(){if(m===n)show([])})}
addEventListener('keydown',function(e){var x=e.target,typing=x.isContentEditable||/^(INPUT|TEXTAREA|SELECT)$/.test(x.tagName),k=(e.ctrlKey||e.metaKey)&&!e.altKey&&e.key.toLowerCase()==='k';
if(d.open||(!k&&(e.key!=='/'||typing||e.ctrlKey||e.metaKey||e.altKey)))return;e.preventDefault();d.showModal();f.select();ask()});
f.addEventListener('input',function(){clearTimeout(t);t=setTimeout(ask,120)});
f.addEventListener('keydown',function(e){if(e.key==='ArrowDown'||e.key==='ArrowUp'){e.preventDefault();mark(at+(e.key==='ArrowDown'?1:-1))}
else if(e.key==='Enter'&&all()[at]){e.preventDefault();location.href=all()[at].querySelector('a').href}});
d.addEventListener('click',function(e){if(e.target===d)d.close()})})()`

/** The dialog that finds things, pages and deeds; it stays closed where no script runs. */
export function Palette({ action, palette }: RailSearchProps) {
  return (
    <>
      <dialog id="palette" className="palette" aria-label={palette.title} data-nothing={palette.nothing}>
        <form method="get" action={action}>
          <Icon name="search" />
          <input type="text" name="q" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-label={palette.title} placeholder={palette.hint} autoComplete="off" />
        </form>
        <ul id="palette-list" role="listbox" aria-label={palette.found} suppressHydrationWarning />
        <p role="status" suppressHydrationWarning />
        <p className="palette-keys">{palette.keys}</p>
      </dialog>
      <script nonce={useNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: PALETTE }} />
    </>
  )
}
