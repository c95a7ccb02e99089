import { useNonce } from '../nonce'
import { Icon } from '../primitives/icon'

export type RailSearchProps = { action: string; value: string; label: string; hint: string }

/** A field that finds anything; a plain form, which `/` and Ctrl K reach where scripts run. */
export function RailSearch({ action, value, label, hint }: RailSearchProps) {
  return (
    <form method="get" action={action} role="search" aria-label={label} className="rail-search">
      <Icon name="search" />
      <input type="search" name="q" defaultValue={value} aria-label={label} placeholder={label} title={hint} aria-keyshortcuts="/ Control+K" data-reach="search" autoComplete="off" />
    </form>
  )
}

/** Moves to the search field that is in sight, unless somebody is typing. */
const REACH = `addEventListener('keydown',function(e){
var t=e.target,typing=t.isContentEditable||/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName),k=(e.ctrlKey||e.metaKey)&&!e.altKey&&e.key.toLowerCase()==='k';
if(!k&&(e.key!=='/'||typing||e.ctrlKey||e.metaKey||e.altKey))return;
var f=[].find.call(document.querySelectorAll('[data-reach=search]'),function(x){return x.offsetParent!==null});
if(f){e.preventDefault();f.focus();f.select()}})`

export function ReachSearch() {
  return <script nonce={useNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: REACH }} />
}
