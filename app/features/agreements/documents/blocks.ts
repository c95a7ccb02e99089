// The parts that an agreement's text is made of: printed by platform/pdf and shown on the page by the same data.
import type { FactsBlock, HeadingBlock, ListBlock, NoticeBlock, ParagraphBlock, PartiesBlock, RichText, SignaturesBlock, TableBlock } from '#app/platform/pdf'
import type { Language } from '#app/kernel/language'

export type AgreementBlock = (HeadingBlock | ParagraphBlock | PartiesBlock | FactsBlock | TableBlock | ListBlock | NoticeBlock | SignaturesBlock) & { language?: Language }
export type AgreementRichText = RichText
