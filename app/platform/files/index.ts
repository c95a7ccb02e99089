// Files that left the house: stored once, found by id or by the code printed on them, proved by their hash.
export { newVerificationCode, parseVerificationCode } from './code'
export { DOCUMENT_KINDS, type DocumentKind } from './kinds'
export { sha256Of, storeDocument, type NewDocument, type StoredDocument } from './store-document.command.server'
export { findDocumentByCode, getDocument, listDocuments, listOwnDocuments, type DocumentFacts } from './documents.queries.server'
export { keepEvidence } from './keep-evidence.command.server'
export { compareFile, type Comparison } from './compare-file'
export { downloadOf } from './download'
