import type { ReactNode } from 'react'

/** The quiet line above a heading: what this is and as of when. */
export function Eyebrow({ children }: { children: ReactNode }) {
  return <p className="eyebrow">{children}</p>
}

export type PageHeadingProps = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; actions?: ReactNode; /** Figures beside the sentence on a wide screen, below it on a phone. */ aside?: ReactNode; size?: 'page' | 'display' }

/** The one `h1`: a sentence that says what the page has found. `display` is for the opening of a public page. */
export function PageHeading({ eyebrow, title, lead, actions, aside, size = 'page' }: PageHeadingProps) {
  return (
    <div className={size === 'display' ? 'page-heading page-heading-display' : 'page-heading'}>
      <div className="min-w-0">
        {eyebrow ? <Eyebrow>{eyebrow}</Eyebrow> : null}
        <h1 className="page-title">{title}</h1>
        {lead ? <div className="page-lead">{lead}</div> : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
      {aside ? <div className="page-aside">{aside}</div> : null}
    </div>
  )
}
