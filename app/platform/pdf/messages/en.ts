import type { PdfMark } from '../document'

export const en = {
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  marks: {
    copy: 'Copy. The original is kept by the fund.',
    draft: 'Draft. Not signed and not binding.',
    demonstration: 'Demonstration data. This document is not genuine.',
  } satisfies Record<PdfMark, string>,
}
