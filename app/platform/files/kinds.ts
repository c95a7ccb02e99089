/** What kinds of documents leave the house; the words for them are the features'. */
export const DOCUMENT_KINDS = ['AGREEMENT', 'SIGNED_AGREEMENT', 'RECEIPT', 'PRO_FORMA', 'ACKNOWLEDGEMENT', 'TERMS_OF_REFERENCE', 'STATEMENT', 'REPORT', 'EVIDENCE'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
