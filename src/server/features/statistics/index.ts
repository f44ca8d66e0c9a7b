export { tellFigures } from './glance.ts'
export { publishFigures } from './publish-figures.ts'
export { publicFigureRoutes, staffFigureRoutes } from './routes.ts'
