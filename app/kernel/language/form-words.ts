// What a form says about a field that was filled in wrongly, whatever the form. A feature's own rules have their own words.
import type { Language } from './index'

const en = {
  REQUIRED: 'Fill this in.',
  NOT_TEXT: 'This field takes one value. Type it again.',
  TOO_LONG: 'This is too long. Use at most {maximum} characters.',
  TOO_SHORT: 'This is too short. Use at least {minimum} characters.',
  NOT_AN_EMAIL: 'Type an e-mail address such as name@example.org.',
  NOT_A_CHOICE: 'Choose one of the options.',
  NOT_A_DAY: 'Type a day that exists, such as 2026-12-31.',
  NOT_A_NUMBER: 'Type a whole number.',
  NOT_A_PERCENTAGE: 'Type a whole number from 0 to 100.',
  TOO_SMALL: 'The smallest number here is {minimum}.',
  TOO_LARGE: 'The largest number here is {maximum}.',
  INVALID: 'This cannot be used as it is. Check it and try again.',
  BROKEN_FORM: 'The form did not arrive whole. Go back and send it again.',
  TOO_MANY_MAILS: 'Several of these mails were sent within the last hour. Look into the mailbox, or try again later.',
  AMOUNT_MISSING: 'Type an amount, such as 25000.00.',
  AMOUNT_NOT_A_NUMBER: 'Type the amount in digits, with a point before the decimals: 25000.00.',
  AMOUNT_THOUSANDS_MARK: 'Leave out the thousands mark: type 25000.00, not 25,000.00.',
  AMOUNT_NOT_POSITIVE: 'The amount must be above zero.',
  AMOUNT_TOO_MANY_DECIMALS: '{currency} has {decimals} decimals. Type no more than that.',
  AMOUNT_TOO_LARGE: 'This amount is larger than any that can be recorded here.',
  UNKNOWN_CURRENCY: 'This currency is not known. Choose one from the list.',
}

export type FormWord = keyof typeof en

const fr = {
  REQUIRED: 'Remplissez ce champ.',
  NOT_TEXT: 'Ce champ attend une seule valeur. Saisissez-la de nouveau.',
  TOO_LONG: 'Ce texte est trop long : {maximum} caractères au plus.',
  TOO_SHORT: 'Ce texte est trop court : {minimum} caractères au moins.',
  NOT_AN_EMAIL: 'Saisissez une adresse électronique, par exemple nom@exemple.org.',
  NOT_A_CHOICE: 'Choisissez l’une des options.',
  NOT_A_DAY: 'Saisissez un jour qui existe, par exemple 2026-12-31.',
  NOT_A_NUMBER: 'Saisissez un nombre entier.',
  NOT_A_PERCENTAGE: 'Saisissez un nombre entier de 0 à 100.',
  TOO_SMALL: 'Le plus petit nombre possible est {minimum}.',
  TOO_LARGE: 'Le plus grand nombre possible est {maximum}.',
  INVALID: 'Cette saisie ne convient pas. Vérifiez-la et recommencez.',
  BROKEN_FORM: 'Le formulaire est arrivé incomplet. Revenez en arrière et envoyez-le de nouveau.',
  TOO_MANY_MAILS: 'Plusieurs de ces courriels ont été envoyés en une heure. Consultez la messagerie, ou réessayez plus tard.',
  AMOUNT_MISSING: 'Saisissez un montant, par exemple 25000,00.',
  AMOUNT_NOT_A_NUMBER: 'Saisissez le montant en chiffres, avec une virgule ou un point avant les décimales : 25000,00.',
  AMOUNT_THOUSANDS_MARK: 'Ne séparez pas les milliers : saisissez 25000,00 et non 25 000,00.',
  AMOUNT_NOT_POSITIVE: 'Le montant doit être supérieur à zéro.',
  AMOUNT_TOO_MANY_DECIMALS: 'La devise {currency} a {decimals} décimales. N’en saisissez pas davantage.',
  AMOUNT_TOO_LARGE: 'Ce montant dépasse ce qui peut être enregistré ici.',
  UNKNOWN_CURRENCY: 'Cette devise n’est pas connue. Choisissez-la dans la liste.',
} satisfies Record<FormWord, string>

/** Words for a field's fault, by code. */
export function formWords(language: Language): Record<FormWord, string> {
  return language === 'fr' ? fr : en
}
