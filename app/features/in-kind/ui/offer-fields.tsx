import { priorityMessages } from '#app/features/priorities/messages'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import type { Currency } from '#app/kernel/money'
import { useMessages } from '#app/ui/language'
import { AmountField, DateField, SelectField, TextAreaField, TextField, type FieldState } from '#app/ui/form'
import { VALUE_BASES } from '../domain/lifecycle'
import { IN_KIND_KINDS } from '../domain/offer'
import { inKindMessages } from '../messages'

export const WHAT_NAMES = ['kind', 'area', 'description'] as const
export const WORTH_NAMES = ['quantity', 'unit', 'currency', 'unitValue', 'basis', 'availableFrom', 'availableUntil', 'place', 'capacity'] as const

/** What is offered, and for which area. */
export function WhatFields({ fields }: { fields: Record<(typeof WHAT_NAMES)[number], FieldState> }) {
  const { what, kinds } = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  return (
    <>
      <SelectField {...fields.kind} label={what.kind} options={IN_KIND_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))} />
      <SelectField {...fields.area} label={what.area} options={PROGRAMME_AREAS.map((area) => ({ value: area, label: options[area].name }))} />
      <TextAreaField {...fields.description} label={what.description} hint={what.descriptionHint} />
    </>
  )
}

/** How much of it, what it is worth, when and where; a place with its people where `place` says so. */
export function WorthFields({ fields, currencies, placeNeeded }: { fields: Record<(typeof WORTH_NAMES)[number], FieldState>; currencies: readonly Currency[]; placeNeeded: boolean }) {
  const { what, bases } = useMessages(inKindMessages)
  return (
    <>
      <TextField {...fields.quantity} label={what.quantity} hint={what.quantityHint} width="short" inputMode="decimal" />
      <TextField {...fields.unit} label={what.unit} hint={what.unitHint} width="half" optional />
      <AmountField {...fields.unitValue} label={what.unitValue} hint={what.unitValueHint} currencies={currencies} defaultCurrency={fields.currency.defaultValue} />
      <SelectField {...fields.basis} label={what.basis} options={VALUE_BASES.map((basis) => ({ value: basis, label: bases[basis] }))} />
      <DateField {...fields.availableFrom} label={what.availableFrom} hint={what.placeHint} optional={!placeNeeded} />
      <DateField {...fields.availableUntil} label={what.availableUntil} optional={!placeNeeded} />
      <TextField {...fields.place} label={what.place} optional={!placeNeeded} />
      <TextField {...fields.capacity} label={what.capacity} width="short" inputMode="numeric" optional={!placeNeeded} />
    </>
  )
}
