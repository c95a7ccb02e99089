import { changeRequestEn } from './change-request-en'
import { changeRequestFr } from './change-request-fr'

export const changeRequestMessages = { en: changeRequestEn, fr: changeRequestFr }
