// The typefaces, read from their packages at run time and parsed once in the life of the process.
import { createRequire } from 'node:module'
import type { TextStyle } from '../look'
import { parseFont, type FontkitFont } from '../pdfkit'

export type Face = { name: string; font: FontkitFont }

/** A script is available as soon as its package is installed; which ones a product ships is said in package.json. */
const SCRIPTS = [
  { directory: 'noto-sans', file: 'NotoSans' },
  { directory: 'noto-sans-arabic', file: 'NotoSansArabic' },
  { directory: 'noto-sans-hebrew', file: 'NotoSansHebrew' },
  { directory: 'noto-sans-devanagari', file: 'NotoSansDevanagari' },
  { directory: 'noto-sans-ethiopic', file: 'NotoSansEthiopic' },
  { directory: 'noto-sans-thai', file: 'NotoSansThai' },
  { directory: 'noto-sans-sc', file: 'NotoSansSC' },
  { directory: 'noto-sans-kr', file: 'NotoSansKR' },
  { directory: 'noto-sans-georgian', file: 'NotoSansGeorgian' },
  { directory: 'noto-sans-armenian', file: 'NotoSansArmenian' },
  { directory: 'noto-sans-bengali', file: 'NotoSansBengali' },
] as const

const packages = createRequire(import.meta.url)
const parsed = new Map<string, Face | null>()

/** A face of an installed package, or null where the package (or this weight of it) is not installed. */
function face(directory: string, file: string, weight: string): Face | null {
  const name = `${file}-${weight}`
  const known = parsed.get(name)
  if (known !== undefined) return known
  const path = findFontFile(`@expo-google-fonts/${directory}/${weight}/${file}_${weight}.ttf`)
  const found = path === null ? null : { name, font: parseFont(path) }
  parsed.set(name, found)
  return found
}

function findFontFile(specifier: string): string | null {
  try {
    return packages.resolve(specifier)
  } catch {
    return null
  }
}

type Candidate = () => Face | null

/** Scripts whose bold weight is not shipped fall back to the regular one before another font is asked. */
function scriptCandidates(weight: '400Regular' | '600SemiBold'): Candidate[] {
  return SCRIPTS.map(({ directory, file }) => () => face(directory, file, weight) ?? face(directory, file, '400Regular'))
}

const sans = (weight: '400Regular' | '600SemiBold'): Candidate[] => [() => face('source-sans-3', 'SourceSans3', weight), ...scriptCandidates(weight)]
const archivo = (weight: string): Candidate => () => face('archivo', 'Archivo', weight)

const CHAINS: Record<string, Candidate[]> = {
  text: sans('400Regular'),
  textBold: sans('600SemiBold'),
  display: [archivo('600SemiBold'), ...sans('600SemiBold')],
  wordmark: [archivo('700Bold'), ...sans('600SemiBold')],
  wordmarkItalic: [archivo('400Regular_Italic'), ...sans('400Regular')],
}

/** The faces to ask, in order; later ones are parsed only when a character needs them. */
export function candidatesFor(style: TextStyle): readonly Candidate[] {
  return CHAINS[style.family === 'text' && style.bold ? 'textBold' : style.family]!
}

/** The face that draws the placeholder for characters of which no installed font has a glyph. */
export function placeholderFace(): Face {
  const found = face('source-sans-3', 'SourceSans3', '400Regular')
  if (!found) throw new Error('The package @expo-google-fonts/source-sans-3 is not installed: documents cannot be drawn.')
  return found
}
