import { dataPackage } from '#app/features/transparency/domain/open-data'
import { load } from '#app/platform/http'

export const loader = load('fund.view-public', ({ context, server }) => Response.json(dataPackage(server.config.origin, context.clock.today()), { headers: { 'Access-Control-Allow-Origin': '*' } }))
