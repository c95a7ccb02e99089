import type { ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'info' | 'good' | 'warn' | 'stop'
export type NoticeProps = { tone: NoticeTone; title?: ReactNode; children?: ReactNode }

const ICONS: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warn: 'warning', stop: 'stop' }

/** Something the reader should know now. `stop` interrupts a screen reader, the others wait for a pause. */
export function Notice({ tone, title, children }: NoticeProps) {
  const words = useMessages(uiMessages).tone
  return (
    <div className={`notice notice-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} label={words[tone]} className="notice-icon" />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="notice-text">{children}</div> : null}
      </div>
    </div>
  )
}
