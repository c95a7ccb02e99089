import { exportOwnData } from '#app/features/identity/server/own-data.queries.server'
import { madeFile } from '#app/platform/files/download'
import { load } from '#app/platform/http'

export const loader = load('account.use', async ({ context }) => madeFile('my-data.json', 'application/json; charset=utf-8', await exportOwnData(context)))
