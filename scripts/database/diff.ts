// The difference between a migrated database and the schema files, as SQL: empty when they agree.
import { readSchema, root } from './files.ts'
import { EVERYTHING, withSchemaEngine } from './schema-engine.ts'

/** SQL that would bring `databaseFile` to the schema; an empty string when nothing differs. */
export async function diffWithSchema(databaseFile: string): Promise<string> {
  const schema = await readSchema()
  const files = schema.map(([path, content]) => ({ path, content }))
  const result = await withSchemaEngine(databaseFile, schema, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    }),
  )
  const sql = (result.stdout ?? '').trim()
  return sql === '-- This is an empty migration.' ? '' : sql
}
