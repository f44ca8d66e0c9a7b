// `npm run gallery`: shows every component of the design system on one page, from the current sources.
//   http://localhost:8090/      Indonesian        http://localhost:8090/?en      English
import { createServer as createHttpServer } from 'node:http'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { createServer } from 'vite'

const port = Number(process.env.PORT ?? 8090)
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'warn' })
const server = createHttpServer((request, response) => {
  vite.middlewares(request, response, async () => {
    const { Gallery } = await vite.environments.ssr.runner.import('/src/ui/gallery.tsx')
    const language = request.url?.endsWith('?en') ? 'en' : 'id'
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Peluit</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/src/ui/ui.css?direct">${render(h(Gallery, { language }))}`)
  })
})
server.listen(port, () => process.stdout.write(`http://localhost:${port}/\n`))
