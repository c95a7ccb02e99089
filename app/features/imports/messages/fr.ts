import { formatsIn } from '#app/kernel/language'
import type { Reason } from '../domain/fault'
import type { en } from './en'

const { money, day } = formatsIn('fr')

function reason(of: Reason): string {
  switch (of.code) {
    case 'NOT_UTF8':
      return 'Le fichier n’est pas en UTF-8 : cette ligne contient des octets illisibles. Enregistrez-le en « CSV UTF-8 ».'
    case 'SEMICOLONS':
      return 'Les colonnes sont séparées par des points-virgules ; il faut des virgules.'
    case 'QUOTE_OPEN':
      return 'Un guillemet ouvert ici n’est pas fermé, ou du texte se trouve en dehors.'
    case 'COLUMN_MISSING':
      return 'Cette colonne manque.'
    case 'COLUMN_TWICE':
      return 'Cette colonne figure deux fois.'
    case 'RAGGED_ROW':
      return `La ligne compte ${of.cells} cellules, l’en-tête ${of.columns}.`
    case 'NOT_A_WORKBOOK':
      return 'Le classeur est illisible. Enregistrez-le en .xlsx, ou envoyez des fichiers CSV.'
    case 'EMPTY':
      return 'Cette cellule ne peut pas rester vide.'
    case 'FORMULA':
      return 'Cela ressemble à une formule : elle n’est pas reprise.'
    case 'TOO_LONG':
      return `Ce texte dépasse ${of.most} caractères.`
    case 'CONTROL_CHARACTER':
      return 'Ce texte contient un caractère invisible qui ne s’imprime pas.'
    case 'NOT_A_DAY':
      return 'Un jour s’écrit 2026-12-31.'
    case 'NO_SUCH_DAY':
      return 'Ce jour n’existe pas.'
    case 'NOT_ONE_OF':
      return `Valeurs admises : ${of.allowed}.`
    case 'UNKNOWN_CURRENCY':
      return 'Aucune monnaie ne porte ce code (ISO 4217).'
    case 'NOT_A_WHOLE_NUMBER':
      return `Il faut un nombre entier de ${of.least} à ${of.most}.`
    case 'NOT_A_POSITIVE_NUMBER':
      return 'Il faut un nombre supérieur à zéro, avec un point devant les décimales.'
    case 'FTE_OUT_OF_RANGE':
      return 'Une part de temps plein est supérieure à 0 et au plus égale à 1.'
    case 'NOT_AN_EMAIL':
      return 'Ce n’est pas une adresse électronique.'
    case 'RATE_NOT_POSITIVE':
      return 'Un taux est un nombre supérieur à zéro : unités de la monnaie pour un dollar des États-Unis.'
    case 'RATE_OF_USD':
      return 'Le dollar des États-Unis n’a pas de taux par rapport à lui-même.'
    case 'AMOUNT_MISSING':
      return 'Il manque un montant.'
    case 'AMOUNT_NOT_A_NUMBER':
      return 'Ce n’est pas un montant : des chiffres, et un point devant les décimales.'
    case 'AMOUNT_THOUSANDS_MARK':
      return 'Écrivez le montant sans séparateur de milliers, avec un point devant les décimales.'
    case 'AMOUNT_NOT_POSITIVE':
      return 'Le montant doit être supérieur à zéro.'
    case 'AMOUNT_TOO_MANY_DECIMALS':
      return `${of.currency} ${of.decimals === 0 ? 'n’a pas de décimales' : `a ${of.decimals} décimales`} ; ce montant en a davantage.`
    case 'AMOUNT_TOO_LARGE':
      return 'Le montant est trop grand.'
    case 'REF_TWICE':
      return `Cette référence figure déjà à la ligne ${of.line}.`
    case 'REF_CHANGED':
      return `Cette référence a déjà été reprise avec un autre contenu : ${of.columns}.`
    case 'REF_TAKEN':
      return 'Cette référence désigne déjà une donnée saisie ici, qui ne vient pas d’un fichier.'
    case 'UNKNOWN_REF':
      return `Rien ne porte cette référence, ni dans ${of.file} ni dans les comptes.`
    case 'UNKNOWN_COUNTRY':
      return 'Aucun pays ne porte ce code (ISO 3166, deux lettres).'
    case 'UNKNOWN_CLUSTER':
      return 'L’un de ces groupes thématiques n’existe pas.'
    case 'WRONG_SUBTYPE':
      return 'Ce sous-type n’appartient pas au type.'
    case 'ENDS_BEFORE_START':
      return 'La fin précède le début.'
    case 'EARMARK_MISSING':
      return 'Une annonce affectée indique son domaine prioritaire.'
    case 'EARMARK_OF_POOL':
      return 'Une annonce au fonds commun MDFM n’indique ni domaine prioritaire ni programme.'
    case 'PROGRAMME_OF_OTHER_AREA':
      return 'Le programme relève d’un autre domaine prioritaire que l’annonce.'
    case 'CONFIRMED_BEFORE_PLEDGED':
      return 'L’annonce ne peut pas être confirmée avant d’avoir été faite.'
    case 'INSTALMENTS_OUT_OF_RANGE':
      return `Il peut y avoir de 1 à ${of.most} échéances.`
    case 'INSTALMENT_BELOW_MINOR_UNIT':
      return 'Chaque échéance doit atteindre au moins la plus petite unité de la monnaie.'
    case 'SCHEDULE_DOES_NOT_ADD_UP':
      return `Le total des échéances est de ${money(of.total)}, l’annonce est de ${money(of.pledged)}.`
    case 'MONTHS_OUT_OF_RANGE':
      return 'Entre deux échéances, il y a de 1 à 60 mois.'
    case 'INSTALMENTS_OF_KNOWN_PLEDGE':
      return 'L’annonce figure dans les comptes avec d’autres échéances ; un fichier ne peut pas les changer.'
    case 'RATE_MISSING':
      return `Il n’y a pas de taux pour ${of.currency} au ${day(of.day)}.`
    case 'PERIOD_CLOSED':
      return `La période du ${day(of.day)} est close ; plus rien n’y est comptabilisé.`
    case 'FEE_ABOVE_AMOUNT':
      return 'Les frais doivent être inférieurs au montant.'
    case 'PLEDGE_CLOSED':
      return 'L’annonce a été retirée ou déclinée, ou elle est caduque.'
    case 'DAY_BEFORE_PLEDGE':
      return `Ce jour précède l’annonce, qui est du ${day(of.day)}.`
    case 'DAY_BEFORE_PAYMENT':
      return `Ce jour précède le versement, qui est du ${day(of.day)}.`
    case 'NOT_RECEIVED':
      return 'Le versement n’a pas été reçu.'
    case 'REFUND_ABOVE_PAYMENT':
      return `Le remboursement dépasse ce qui reste du versement : ${money(of.left)}.`
    case 'SOURCE_NOT_EARMARKED':
      return 'Cette annonce est destinée au fonds commun : indiquez MDFM comme source.'
    case 'NO_LINES':
      return 'L’allocation n’a aucune ligne dans allocation-lines.csv.'
    case 'CITY_TWICE':
      return 'Cette ville a déjà une ligne de cette allocation.'
    case 'LINES_OF_KNOWN_ALLOCATION':
      return 'L’allocation figure dans les comptes avec d’autres lignes ; un fichier ne peut pas les changer.'
    case 'PROGRAMME_NOT_OF_WINDOW':
      return 'L’argent de cette source n’est pas destiné à ce programme.'
    case 'PROGRAMME_CLOSED':
      return 'Le programme a été annulé.'
    case 'PA1_NETWORK_WIDE':
      return 'Un programme du domaine prioritaire 1 va à des villes : il n’a pas de ligne pour tout le réseau.'
    case 'NOT_AN_LDC':
      return `${of.city} se trouve dans un pays (${of.country}) qui ne fait pas partie des pays les moins avancés au ${day(of.day)}.`
    case 'MORE_THAN_AVAILABLE':
      return `L’allocation dépasse ce que la source contient au ${day(of.day)} : ${money(of.available)}.`
    case 'NO_SUCH_LINE':
      return 'L’allocation n’a pas de ligne pour cette ville.'
    case 'LINE_NOT_ACCEPTED':
      return 'La ville n’a pas accepté cette ligne.'
    case 'ABOVE_THE_LINE':
      return `Ce montant dépasse ce qui reste de la ligne : ${money(of.left)}.`
    case 'DAY_BEFORE_APPROVAL':
      return `Ce jour précède l’allocation, approuvée le ${day(of.day)}.`
  }
}

export const fr = {
  import: 'Reprise de fichiers',
  title: 'Reprendre des fichiers',
  lead: 'Les tableaux des autres sont d’abord examinés : ce qui serait enregistré, ce qui figure déjà dans les comptes et chaque ligne qui serait refusée. Rien n’est enregistré avant votre confirmation, et alors tout ou rien.',
  files: 'Fichiers',
  filesHint: 'Des fichiers CSV portant les noms ci-dessous, ou un classeur (.xlsx) avec une feuille pour chacun ; 4 Mo au plus en tout. Au-delà, la reprise se fait au terminal.',
  look: 'Les examiner',
  whichFiles: 'Les fichiers et leurs colonnes',
  whichFilesLead: 'Chacun peut manquer, les colonnes peuvent être dans n’importe quel ordre, et il peut y en avoir d’autres. Les jours s’écrivent 2026-12-31, les montants avec un point et dans la monnaie de la ligne.',
  file: 'Fichier',
  columns: 'Colonnes',
  nothingNew: 'Rien n’est nouveau dans ces fichiers',
  wouldBeTakenIn: (rows: string): string => `${rows} lignes seraient enregistrées`,
  known: (rows: string): string => `${rows} lignes figurent déjà dans les comptes, telles quelles.`,
  carriesApprovals: 'Les fichiers portent leurs propres approbations : les versements valent confirmés, les allocations approuvées et acceptées. Personne ne reçoit de courriel. La piste d’audit indique que vous les avez repris.',
  whatIsNew: 'Ce qui est nouveau',
  rows: 'Lignes',
  takeIn: 'Les reprendre',
  otherFiles: 'Examiner d’autres fichiers',
  faults: (count: number): string => (count === 1 ? 'Une erreur a été trouvée' : `${count} erreurs ont été trouvées`),
  faultsLead: 'Rien n’a été enregistré. Corrigez les fichiers, puis examinez-les de nouveau.',
  place: 'Endroit',
  line: (line: number): string => `ligne ${line}`,
  column: 'Colonne',
  value: 'Valeur',
  why: 'Motif',
  more: (count: string): string => `Et ${count} autres.`,
  done: (rows: number): string => (rows === 0 ? 'Rien n’était nouveau.' : rows === 1 ? 'Une ligne a été enregistrée.' : `${rows} lignes ont été enregistrées.`),
  refusals: {
    UPLOAD_TOO_LARGE: 'Les fichiers dépassent 4 Mo en tout. Reprenez-les au terminal.',
    NO_SUCH_FILE: '{file} ne fait pas partie des fichiers qui peuvent être repris. Donnez-lui l’un des noms ci-dessous.',
    FILE_TWICE: '{file} figure deux fois.',
    NOT_A_WORKBOOK: '{file} est illisible comme classeur. Enregistrez-le en .xlsx, ou envoyez des fichiers CSV.',
    FILES_MISSING: 'Choisissez les fichiers.',
    IMPORT_REFUSED: 'Des lignes seraient refusées ; rien n’a été enregistré.',
    DRY_RUN: 'Rien n’a été enregistré.',
    NOT_WHAT_WAS_SEEN: 'Ce n’est pas ce que vous avez examiné. Examinez de nouveau les fichiers.',
  },
  reason,
} satisfies typeof en
