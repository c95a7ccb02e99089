/** What kinds of documents leave the house; the words for them are the features'. */
export const DOCUMENT_KINDS = ['AGREEMENT', 'SIGNED_AGREEMENT', 'RECEIPT', 'PRO_FORMA', 'ACKNOWLEDGEMENT', 'STATEMENT', 'REPORT'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
