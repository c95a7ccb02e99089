import type { ReactNode } from 'react'

export type SectionProps = { title: ReactNode; lead?: ReactNode; children: ReactNode; id?: string; actions?: ReactNode }

/** A part of a page under its own `h2`; large and airy on public pages, small and dense in workspaces. */
export function Section({ title, lead, children, id, actions }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2 className="section-title">{title}</h2>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {lead ? <div className="section-lead">{lead}</div> : null}
      {children}
    </section>
  )
}
