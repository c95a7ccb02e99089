export type { FactsBlock, FigureBlock, HeadingBlock, ListBlock, MapBlock, NoticeBlock, ParagraphBlock, PartiesBlock, PdfBlock, PdfDocument, PdfMark, PlatesBlock, QrBlock, RichText, Run, SignaturesBlock, TableBlock, TableColumn } from './document'
export { drawPdf, PDF_TEMPLATE_VERSION } from './draw-pdf'
export { qrMatrix } from './qr-matrix'
export { missingFromFonts } from './text/itemize'
