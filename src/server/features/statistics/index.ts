export { tellFigures } from './glance.ts'
export { publishFigures } from './publish.ts'
export { publicFigureRoutes, staffFigureRoutes } from './routes.ts'
