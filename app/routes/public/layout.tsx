import { Outlet, useLocation } from 'react-router'
import { Notice } from '#app/ui/primitives'
import { PublicLayout, type PublicPlace } from '#app/ui/layout'
import { useRootData } from '#app/root-data'

function placeOf(path: string): PublicPlace | undefined {
  if (path === '/' || path.startsWith('/fund') || path.startsWith('/method')) return 'fund'
  return (['programmes', 'calls', 'cities', 'clusters', 'calendar'] as const).find((place) => path.startsWith(`/${place}`))
}

/** Header and footer of every public page, and what was just done. */
export default function PublicPages() {
  const root = useRootData()
  const { search } = useLocation()
  if (!root) return <Outlet />
  return (
    <PublicLayout demo={root.demo} language={root.language} path={root.path + search} current={placeOf(root.path)} signedIn={root.person ? { name: root.person.name, href: root.workspace } : null}>
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </PublicLayout>
  )
}
