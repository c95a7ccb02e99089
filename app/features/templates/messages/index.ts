import { templatesEn } from './en'
import { templatesFr } from './fr'

export const templateMessages = { en: templatesEn, fr: templatesFr }
