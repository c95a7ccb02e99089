import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from '#app/features/agreements/documents/amount-in-words'
import { numberInWords } from '#app/features/agreements/domain/words-of-numbers'
import { money, usd } from '#app/kernel/money'

test.each([
  [0n, 'zero', 'zéro'],
  [1n, 'one', 'un'],
  [16n, 'sixteen', 'seize'],
  [21n, 'twenty-one', 'vingt et un'],
  [70n, 'seventy', 'soixante-dix'],
  [71n, 'seventy-one', 'soixante et onze'],
  [80n, 'eighty', 'quatre-vingts'],
  [81n, 'eighty-one', 'quatre-vingt-un'],
  [91n, 'ninety-one', 'quatre-vingt-onze'],
  [99n, 'ninety-nine', 'quatre-vingt-dix-neuf'],
  [100n, 'one hundred', 'cent'],
  [101n, 'one hundred and one', 'cent un'],
  [200n, 'two hundred', 'deux cents'],
  [280n, 'two hundred and eighty', 'deux cent quatre-vingts'],
  [1_000n, 'one thousand', 'mille'],
  [1_001n, 'one thousand and one', 'mille un'],
  [2_026n, 'two thousand and twenty-six', 'deux mille vingt-six'],
  [8_333n, 'eight thousand three hundred and thirty-three', 'huit mille trois cent trente-trois'],
  [25_000n, 'twenty-five thousand', 'vingt-cinq mille'],
  [80_000n, 'eighty thousand', 'quatre-vingt mille'],
  [200_000n, 'two hundred thousand', 'deux cent mille'],
  [1_000_000n, 'one million', 'un million'],
  [2_000_080n, 'two million and eighty', 'deux millions quatre-vingts'],
  [80_000_000n, 'eighty million', 'quatre-vingts millions'],
  [3_200_000_000n, 'three billion two hundred million', 'trois milliards deux cents millions'],
  [999_999_999_999_999n, 'nine hundred and ninety-nine trillion nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine', 'neuf cent quatre-vingt-dix-neuf billions neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf'],
])('%s in English and French words', (number, english, french) => {
  expect(numberInWords(number, 'en')).toBe(english)
  expect(numberInWords(number, 'fr')).toBe(french)
})

test('no two numbers share their words', () => {
  const number = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })
  fc.assert(fc.property(number, number, (a, b) => (a === b) === (numberInWords(a, 'en') === numberInWords(b, 'en')) && (a === b) === (numberInWords(a, 'fr') === numberInWords(b, 'fr'))))
  for (const language of ['en', 'fr'] as const) expect(new Set(Array.from({ length: 20_000 }, (_, n) => numberInWords(BigInt(n), language))).size).toBe(20_000)
})

test.each([
  [money(25_000_00n, 'EUR'), 'twenty-five thousand euros', 'vingt-cinq mille euros'],
  [money(8_333_34n, 'EUR'), 'eight thousand three hundred and thirty-three euros and 34/100', 'huit mille trois cent trente-trois euros et 34/100'],
  [usd(1_000_000_00n), 'one million US dollars', 'un million de dollars des États-Unis'],
  [money(2_000_000_00n, 'EUR'), 'two million euros', 'deux millions d’euros'],
  [money(1_00n, 'EUR'), 'one euro', 'un euro'],
  [money(21_00n, 'GBP'), 'twenty-one British pounds', 'vingt et une livres sterling'],
  [money(1_500n, 'JPY'), 'one thousand five hundred Japanese yen', 'mille cinq cents yens japonais'],
  [money(9_000_000n, 'KWD'), 'nine thousand Kuwaiti dinars', 'neuf mille dinars koweïtiens'],
  [money(12_345n, 'TND'), 'twelve Tunisian dinars and 345/1000', 'douze dinars tunisiens et 345/1000'],
])('an amount is written out with its currency', (amount, english, french) => {
  expect(amountInWords(amount, 'en')).toBe(english)
  expect(amountInWords(amount, 'fr')).toBe(french)
})
