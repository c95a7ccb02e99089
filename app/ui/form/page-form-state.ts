import type { SubmissionResult } from '@conform-to/react'

/** A field as the form components take it. */
export type FieldState = { name: string; defaultValue?: string; errors?: readonly string[] }

/**
 * What a form page shows: each field with what was typed (or its default) and its refusals, and all refusals for the summary on top.
 * `lastResult` is what the action answered; absent on the first visit. It needs no script.
 */
export function pageForm<Name extends string>(
  names: readonly Name[],
  { lastResult, defaultValue }: { lastResult?: SubmissionResult<string[]> | null; defaultValue?: Partial<Record<Name, string | null | undefined>> },
): { fields: Record<Name, FieldState>; errors: Record<string, string[] | null> | null } {
  const typed = lastResult?.initialValue as Record<string, unknown> | undefined
  const errors = lastResult?.error ?? null
  const fields = Object.fromEntries(
    names.map((name): [Name, FieldState] => {
      const value = lastResult ? typed?.[name] : defaultValue?.[name]
      return [name, { name, defaultValue: typeof value === 'string' ? value : undefined, errors: errors?.[name] ?? undefined }]
    }),
  ) as Record<Name, FieldState>
  return { fields, errors }
}
