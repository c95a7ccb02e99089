import type { ReactNode } from 'react'

/** Says what would be here and offers the first step. */
export function EmptyState({ title, children, action }: { title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <div className="text-ink-2">{children}</div>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}

/** Grey lines in the place of text to come; the last one is shorter. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  )
}
