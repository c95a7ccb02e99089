import { mailCatalogueEn } from './mail-catalogue-en'
import { mailCatalogueFr } from './mail-catalogue-fr'

export const mailCatalogueMessages = { en: mailCatalogueEn, fr: mailCatalogueFr }
