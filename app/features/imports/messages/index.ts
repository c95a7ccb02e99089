import type { Language } from '#app/kernel/language'
import { en } from './en'
import { fr } from './fr'

export const importMessages: Record<Language, typeof en> = { en, fr }
