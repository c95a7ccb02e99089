export { ErrorPage, NarrowLayout, type ErrorPageProps, type NarrowLayoutProps } from './narrow-layout'
export { PUBLIC_PLACES, publicHrefs, PublicLayout, type PublicLayoutProps, type PublicPlace, type SignedIn } from './public-layout'
export { DemoNotice, LanguageSwitch, SkipLink, Wordmark } from './wordmark'
export { WorkspaceLayout, type RailItem, type WorkspaceLayoutProps } from './workspace-layout'
