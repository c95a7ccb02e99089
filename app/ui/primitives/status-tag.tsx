import type { ReactNode } from 'react'

export type StatusTone = 'neutral' | 'waiting' | 'good' | 'warn' | 'stop'

/** A shape per tone, so that a state survives grey print and colour blindness. */
const SHAPES: Record<StatusTone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="3.6" fill="none" strokeWidth="1.6" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 010 8.4z" stroke="none" fill="currentColor" />
    </>
  ),
  good: <path d="M1.8 6.4l2.8 2.8 5.6-6.4" fill="none" strokeWidth="2" />,
  warn: <path d="M6 1.4L11 10.4H1z" fill="currentColor" stroke="none" />,
  stop: <path d="M1.6 1.6h8.8v8.8H1.6z" fill="currentColor" stroke="none" />,
}

/** The state of a thing in one word, with its shape. Red is for overdue and refused only, amber for due soon. */
export function StatusTag({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" stroke="currentColor" aria-hidden="true" focusable="false">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
