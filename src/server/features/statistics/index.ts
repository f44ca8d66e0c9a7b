export { publishFigures } from './publish.ts'
export { publicFigureRoutes, staffFigureRoutes } from './routes.ts'
