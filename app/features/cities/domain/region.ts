// Regions are the United Nations' (M49). UNESCO's own five groups cannot be told from them, so the pages say which regions they mean.

export const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const
export type Region = (typeof REGIONS)[number]

export function isRegion(text: string | null | undefined): text is Region {
  return (REGIONS as readonly (string | null | undefined)[]).includes(text)
}
