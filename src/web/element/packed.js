// The compressed wasm as a text, for who bundles the package: it comes where its file was lost.

export const packed = PACKED;
