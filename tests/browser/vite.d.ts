// `import.meta.env`, which the build tool fills in, for tests that import lib/browser.
/// <reference types="vite/client" />
