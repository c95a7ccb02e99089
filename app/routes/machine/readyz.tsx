import { behindDoor, type RouteArgs } from '#app/platform/http'
import { isReady } from '#app/platform/db/ready'

/** Readiness: the database answers, is migrated and has its reference data, and can be written to. */
export async function loader(args: RouteArgs): Promise<Response> {
  return behindDoor(args, 'fund.view-public', async ({ server }) => {
    const checks = await isReady(server.database)
    return Response.json({ status: checks.ok ? 'ready' : 'not ready', checks: checks.named }, { status: checks.ok ? 200 : 503 })
  })
}
