import type { ReactNode } from 'react'
import { Button } from './button'
import { Icon } from './icon'

/** More on request, without a script. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

export type ConfirmPanelProps = {
  /** Words of the first, harmless click. */
  label: ReactNode
  /** What will happen, worded as a warning. */
  children: ReactNode
  /** Words of the click that does it. */
  confirm: ReactNode
  /** Address that the form posts to; this page when absent. */
  action?: string
  hidden?: Readonly<Record<string, string>>
  tone?: 'danger' | 'primary'
  open?: boolean
}

/** Asks before something that cannot be taken back: opens to a warning and the button that does it; works without a script. Fields may be among the children. */
export function ConfirmPanel({ label, children, confirm, action, hidden, tone = 'danger', open }: ConfirmPanelProps) {
  return (
    <details className={`confirm confirm-${tone}`} open={open}>
      <summary className={`button ${tone === 'danger' ? 'button-danger-quiet' : 'button-quiet'}`}>{label}</summary>
      <form method="post" action={action} className="confirm-body">
        {hidden ? Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />) : null}
        <div className="flex gap-3">
          <Icon name="warning" className="shrink-0 mt-0.5" />
          <div className="grow min-w-0 stack">{children}</div>
        </div>
        <Button variant={tone} className="mt-4">
          {confirm}
        </Button>
      </form>
    </details>
  )
}
