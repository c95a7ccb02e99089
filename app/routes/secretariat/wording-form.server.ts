// The form in which a wording is edited, of mails and of agreements.
import { decideVersion, decideWording, type TemplateSpec } from '#app/features/templates/domain/template'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { accept } from '#app/kernel/failure'
import type { Context } from '#app/platform/context'
import type { RouteArgs } from '#app/platform/http'
import { typedIn } from './mail-wording.server'

type Sent = Readonly<Record<string, unknown>> & { note?: string; expected: number }

/** What was typed laid over what stands, for a look before it is saved; refused where it could not be saved. */
export async function lookAt(context: Context, { template, spec }: { template: string; spec: TemplateSpec }, { note, expected, ...fields }: Sent) {
  const { texts, versions } = await getTemplate(context, template)
  const stands = decideVersion(versions[0] ?? null, expected)
  if (!stands.ok) return stands
  const wording = decideWording(spec, texts, typedIn(spec, fields))
  if (!wording.ok && wording.failure.code !== 'WORDING_UNCHANGED') return wording
  return accept({ typed: { ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])), note: note ?? '' }, texts: wording.ok ? wording.value : texts })
}

/** One form with two buttons: look at it, or save it. */
export function lookOrSave<Looked, Saved>(look: (args: RouteArgs) => Promise<Looked>, save: (args: RouteArgs) => Promise<Saved>) {
  return async (args: RouteArgs): Promise<Looked | Saved> => {
    const sent = await args.request.clone().formData().catch(() => null)
    return sent?.get('intent') === 'preview' ? look(args) : save(args)
  }
}
