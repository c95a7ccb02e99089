import type { ReactNode } from 'react'
import { GalleryCharts } from './gallery-charts'
import { GalleryForms } from './gallery-forms'
import { GalleryPrimitives } from './gallery-primitives'
import { GalleryTables } from './gallery-tables'

export const GALLERY_PARTS = ['primitives', 'forms', 'tables', 'charts'] as const
export type GalleryPart = (typeof GALLERY_PARTS)[number]

const PARTS: Record<GalleryPart, () => ReactNode> = { primitives: GalleryPrimitives, forms: GalleryForms, tables: GalleryTables, charts: GalleryCharts }

/** Every part of the design system in both themes: side by side where there is room, otherwise one below the other. For engineers; English only. */
export function UiGallery({ parts = GALLERY_PARTS, themes = ['light', 'dark'] }: { parts?: readonly GalleryPart[]; themes?: readonly ('light' | 'dark')[] }) {
  return (
    <div className={themes.length > 1 ? 'grid min-[110rem]:grid-cols-2' : undefined}>
      {themes.map((theme) => (
        <div key={theme} data-theme={theme} className="page min-w-0">
          <p className="eyebrow">{theme}</p>
          {parts.map((part) => {
            const Part = PARTS[part]
            return <Part key={part} />
          })}
        </div>
      ))}
    </div>
  )
}
