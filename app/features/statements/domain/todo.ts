/** What waits for somebody: with the deed that it waits for. */
export type Todo = { key: string; title: string; detail: string; href: string; deed: string }
