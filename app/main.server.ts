// The process: opens what the product stands on, serves, works, and ends cleanly.
import { fileURLToPath } from 'node:url'
import * as build from 'virtual:react-router/server-build'
import { openAuth } from '#app/platform/auth'
import { openCardGateway } from '#app/platform/card'
import { randomIds, runningClock } from '#app/platform/clock'
import { readConfig } from '#app/platform/config'
import { openDatabase } from '#app/platform/db'
import { listen, type Server } from '#app/platform/http'
import { startWorker } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { openMailSender } from '#app/platform/mail'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'

const config = readConfig(process.env)
const log = openLog(config.logLevel)
const clock = runningClock(config.fixedNow)
const database = await openDatabase(config.databaseFile)
const card = config.card ? openCardGateway(config.card) : null
const server: Server = {
  config,
  database,
  clock,
  ids: randomIds,
  log,
  auth: openAuth({ config, database, ids: randomIds, clock }),
  card,
}
const worker =
  config.worker === 'inside'
    ? startWorker(workerContext({ database, clock, ids: randomIds }), jobHandlers({ sendMail: openMailSender(config), origin: config.origin, demo: config.demo, card }), log, { daily: DAILY_JOBS })
    : null
const listening = await listen(server, build, fileURLToPath(new URL('../client', import.meta.url)))
log.info({ port: listening.port }, 'serving')

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  await listening.close()
  await worker?.stop()
  await database.close()
  process.exit(0)
}
process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())
