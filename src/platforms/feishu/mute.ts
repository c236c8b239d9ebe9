/** The SDK logs requests with their secrets and texts; what is worth logging about a call, openapi.ts says itself. */
export const mute = { error() {}, warn() {}, info() {}, debug() {}, trace() {} }
