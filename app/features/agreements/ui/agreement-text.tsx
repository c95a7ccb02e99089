import { Fragment } from 'react'
import type { AgreementBlock, AgreementRichText } from '../documents/blocks'
import type { AgreementTextView } from './agreement-detail'

/** The text of an agreement to be read on the page: the same data as the file is printed from. */
export function AgreementText({ text }: { text: readonly AgreementTextView[] }) {
  return (
    <>
      {text.map(({ language, title, blocks }) => (
        <article key={language} lang={language} className="prose agreement-text">
          <h3 className="section-title">{title}</h3>
          {blocks.map((block, i) => (
            <Block key={i} block={block} />
          ))}
        </article>
      ))}
    </>
  )
}

function Rich({ text }: { text: AgreementRichText }) {
  if (typeof text === 'string') return <>{text}</>
  return (
    <>
      {text.map((run, i) =>
        typeof run === 'string' ? <Fragment key={i}>{run}</Fragment> : run.style === 'bold' ? <strong key={i}>{run.text}</strong> : <span key={i}>{run.text}</span>,
      )}
    </>
  )
}

function Block({ block }: { block: AgreementBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4 className="font-semibold">{block.text}</h4>
    case 'paragraph':
      return (
        <p>
          <Rich text={block.text} />
        </p>
      )
    case 'parties':
      return (
        <div className="grid gap-6 sm:grid-cols-2">
          {block.parties.map(({ caption, lines }) => (
            <div key={caption}>
              <p className="eyebrow">{caption}</p>
              {lines.map((line, i) => (
                <p key={i} dir="auto">
                  <Rich text={line} />
                </p>
              ))}
            </div>
          ))}
        </div>
      )
    case 'facts':
      return (
        <dl className="facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Rich text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Schedule block={block} />
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>
              <Rich text={item} />
            </li>
          ))}
        </ul>
      )
    case 'notice':
      return (
        <p>
          {block.title ? <strong>{block.title} </strong> : null}
          <Rich text={block.text} />
        </p>
      )
    case 'signatures':
      return null
  }
}

function Schedule({ block }: { block: Extract<AgreementBlock, { kind: 'table' }> }) {
  const cellClass = (column: number) => (block.columns[column]?.align === 'end' ? 'cell-end' : undefined)
  return (
    <div className="table-frame">
      <table className="plain-table figures">
        <thead>
          <tr>
            {block.columns.map((column, i) => (
              <th key={i} scope="col" className={cellClass(i)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, i) =>
                block.columns[i]?.rowHeader ? (
                  <th key={i} scope="row">
                    <Rich text={cell} />
                  </th>
                ) : (
                  <td key={i} className={cellClass(i)}>
                    <Rich text={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {block.total ? (
          <tfoot>
            <tr>
              {block.total.map((cell, i) => (
                <td key={i} className={cellClass(i)}>
                  <strong>
                    <Rich text={cell} />
                  </strong>
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
