import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect } from 'react-router'
import type { z } from 'zod'
import type { Permission } from '#app/kernel/access'
import type { Failure, Result } from '#app/kernel/failure'
import { fill, formatsIn, type Language } from '#app/kernel/language'
import { formWords, type FormWord } from '#app/kernel/language/form-words'
import { FLASH, writeCookie, type Flash } from './cookies'
import { behindDoor, type Entered, type RouteArgs } from './enter'

type Next = string | { to: string; notice?: Flash; headers?: Headers }

type ValueOf<R> = Extract<R, { ok: true }> extends { value: infer Value } ? Value : never
type RefusalOf<R> = Extract<R, { ok: false }> extends { failure: infer Refusal extends Failure } ? Refusal : never

export type Action<Schema extends z.ZodType, R extends Result<unknown, Failure>> = {
  form: Schema
  run(entered: Entered, input: z.output<Schema>): Promise<R>
  /** Where to go when it is done, and what to say there. */
  then(value: ValueOf<R>, entered: Entered, input: z.output<Schema>): Next | Promise<Next>
  /** Words for every refusal, in the reader's language. */
  words(language: Language): Record<RefusalOf<R>['code'], string>
  /** The field that a refusal belongs to; others stand above the form. */
  fields?: Partial<Record<RefusalOf<R>['code'], string | ((refusal: RefusalOf<R>) => string)>>
  /** Refusals that mean that somebody else was faster: answered with 409. */
  conflicts?: readonly RefusalOf<R>['code'][]
}

/** What a form page gets back when it was refused: the errors, and what was typed. */
export type ActionRefusal = { lastResult: SubmissionResult<string[]> }

/** Words a schema's fault: a code of the form words, else a sentence for the kind of fault. */
function faultWord(issue: z.core.$ZodRawIssue, language: Language): string {
  const words = formWords(language)
  const say = (word: FormWord, values: Record<string, unknown> = {}) => fill(words[word], values, formatsIn(language))
  switch (issue.code) {
    case 'invalid_type':
      return say(issue.input === undefined || issue.input === null || issue.input === '' ? 'REQUIRED' : issue.expected === 'string' ? 'NOT_TEXT' : issue.expected === 'int' || issue.expected === 'number' ? 'NOT_A_NUMBER' : 'INVALID')
    case 'too_small':
      return issue.origin === 'string' ? say(Number(issue.minimum) <= 1 ? 'REQUIRED' : 'TOO_SHORT', { minimum: Number(issue.minimum) }) : say('TOO_SMALL', { minimum: Number(issue.minimum) })
    case 'too_big':
      return issue.origin === 'string' ? say('TOO_LONG', { maximum: Number(issue.maximum) }) : say('TOO_LARGE', { maximum: Number(issue.maximum) })
    case 'invalid_format':
      return say(issue.format === 'email' ? 'NOT_AN_EMAIL' : issue.format === 'date' ? 'NOT_A_DAY' : 'INVALID')
    case 'invalid_value':
    case 'invalid_union':
      return say(issue.input === undefined || issue.input === '' ? 'REQUIRED' : 'NOT_A_CHOICE')
    default:
      return say('INVALID')
  }
}

async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}

/** What was sent, judged by the form's shape; else the answer that says what is wrong with it. */
async function readInput<Schema extends z.ZodType>(request: Request, schema: Schema, language: Language) {
  if (request.method !== 'POST') throw data(null, { status: 405 })
  const formData = await readForm(request)
  if (!formData) return { ok: false as const, lastResult: { status: 'error' as const, error: { '': [formWords(language).BROKEN_FORM] } } }
  const submission = parseWithZod(formData, { schema, error: (issue) => faultWord(issue, language) })
  if (submission.status !== 'success') return { ok: false as const, lastResult: submission.reply() }
  return { ok: true as const, submission, input: submission.value as z.output<Schema> }
}

type Worded<R extends Result<unknown, Failure>> = Pick<Action<z.ZodType, R>, 'words' | 'fields'>

/** A refusal in words, beside its field or above the form. */
function wording<R extends Result<unknown, Failure>>({ words, fields }: Worded<R>, failure: Failure, language: Language) {
  const code = failure.code as RefusalOf<R>['code']
  const sentence = fill(words(language)[code], failure, formatsIn(language))
  const named = fields?.[code]
  const field: string | undefined = typeof named === 'function' ? named(failure as unknown as RefusalOf<R>) : (named as string | undefined)
  return field ? { fieldErrors: { [field]: [sentence] } } : { formErrors: [sentence] }
}

/** An action: one form, one command. Wrong input and refusals come back in words with what was typed; success redirects. */
export function act<Schema extends z.ZodType, R extends Result<unknown, Failure>>(permission: Permission, action: Action<Schema, R>) {
  return (args: RouteArgs) =>
    behindDoor(args, permission, async (entered) => {
      const { language } = entered
      const read = await readInput(args.request, action.form, language)
      if (!read.ok) return data({ lastResult: read.lastResult }, { status: 400 })
      const result = await action.run(entered, read.input)
      if (!result.ok) {
        const isConflict = action.conflicts?.includes(result.failure.code as RefusalOf<R>['code'])
        return data({ lastResult: read.submission.reply(wording(action, result.failure, language)) }, { status: isConflict ? 409 : 400 })
      }
      throw await goOn(await action.then(result.value as ValueOf<R>, entered, read.input), entered)
    })
}

/**
 * A question that is sent as a form because what it is about does not fit into an address, such as a file: nothing is changed, and the answer
 * is shown at once. A refusal comes back in words, and whole, for a page that shows more of it than a sentence.
 */
export function ask<Schema extends z.ZodType, R extends Result<unknown, Failure>>(permission: Permission, question: Worded<R> & { form: Schema; run(entered: Entered, input: z.output<Schema>): Promise<R> }) {
  return (args: RouteArgs) =>
    behindDoor(args, permission, async (entered) => {
      const { language } = entered
      const read = await readInput(args.request, question.form, language)
      if (!read.ok) return data({ lastResult: read.lastResult, refusal: null, answer: null }, { status: 400 })
      const result = await question.run(entered, read.input)
      if (result.ok) return data({ lastResult: null, refusal: null, answer: result.value as ValueOf<R> })
      return data({ lastResult: read.submission.reply(wording(question, result.failure, language)), refusal: result.failure as RefusalOf<R>, answer: null }, { status: 400 })
    })
}

async function goOn(next: Next, entered: Entered): Promise<Response> {
  const { to, notice, headers = new Headers() } = typeof next === 'string' ? { to: next } : next
  if (notice) headers.append('Set-Cookie', writeCookie(FLASH, JSON.stringify(notice), 60, entered.server.config.origin.startsWith('https:')))
  return redirect(to, { status: 303, headers })
}
