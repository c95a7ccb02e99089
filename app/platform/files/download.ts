// How a stored document leaves over HTTP.

type Downloadable = { fileName: string; mediaType: string; sha256: string; bytes: Uint8Array }

/** A header value that every browser reads: the plain name for old ones, the exact one in UTF-8. Source: RFC 6266. */
export function attachmentNamed(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\w .()-]/g, '_')
  const exact = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** The file as an answer. Its hash is its version: who has it already gets 304. Never kept by shared caches. */
export function downloadOf(request: Request, document: Downloadable): Response {
  const etag = `"${document.sha256}"`
  const headers = {
    'Content-Type': document.mediaType,
    'Content-Disposition': attachmentNamed(document.fileName),
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  }
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(document.bytes), { headers: { ...headers, 'Content-Length': String(document.bytes.length) } })
}

const headersOf = (fileName: string, mediaType: string) => ({ 'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(fileName), 'Cache-Control': 'private, no-cache', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' })

/** A file that is made for this answer and not kept. */
export function madeFile(fileName: string, mediaType: string, content: Uint8Array | string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers: headersOf(fileName, mediaType) })
}

/** A text that is written while it is sent; a fault on the way breaks the transfer off, so that no half file looks whole. */
export function streamedText(fileName: string, mediaType: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, { headers: headersOf(fileName, mediaType) })
}
