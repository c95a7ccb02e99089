import { Outlet } from 'react-router'
import { useRootData } from '#app/root-data'
import { NarrowLayout } from '#app/ui/layout'
import { Notice } from '#app/ui/primitives'

/** One column for accounts. */
export default function AccountPages() {
  const root = useRootData()
  if (!root) return <Outlet />
  const other = root.language === 'en' ? 'fr' : 'en'
  return (
    <NarrowLayout demo={root.demo} language={root.language} otherLanguageHref={`/language/${other}?back=${encodeURIComponent(root.here)}`}>
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </NarrowLayout>
  )
}
