export { DataTable, type Column, type DataTableProps, type FooterCells } from './data-table'
export { FilterSentence, type FilterPart, type FilterSentenceProps } from './filter-sentence'
export { keptBy, ListBar, ListPager, sortedBy, type ListTools, type PublicTools, type SortLink } from './list-tools'
