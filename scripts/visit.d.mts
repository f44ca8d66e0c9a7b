export interface Demo {
  readonly origin: string
  stop(): Promise<void>
}
export function startDemo(preset: string, options?: { readonly empty?: boolean }): Promise<Demo>
