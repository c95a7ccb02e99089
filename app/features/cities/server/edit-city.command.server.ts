import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import type { SaveCityFailure } from '../domain'
import { checkCity, cityData, type CityDetails } from './create-city.command.server'

/** Corrects a city's details. Flags that an allocation took on its day stay as they were. */
export const editCity = command('city.manage', async (context, input: CityDetails & { city: Id<'city'> }): Promise<Result<{ ref: string }, SaveCityFailure>> => {
  const before = await context.transaction.city.findUnique({ where: { id: input.city } })
  if (!before) throw new NotFound()
  // A name and country that stay as they are were looked at when the city was registered.
  const unchanged = before.name === input.name.trim() && before.country === input.country
  const checked = await checkCity(context, { ...input, differsFromTwin: input.differsFromTwin || unchanged }, input.city)
  if (!checked.ok) return checked

  const after = cityData(input)
  await context.transaction.city.update({ where: { id: input.city }, data: after })
  await context.audit({ name: 'city.edited', subject: `city:${input.city}`, before, after })
  return accept({ ref: before.ref })
})
