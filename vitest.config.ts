import { configDefaults, defineConfig } from "vitest/config";

const folders = "{shared,electron,renderer,tools,e2e}";

export default defineConfig({
  test: {
    environment: "node",
    // Two cores is the machine we promise to fit on.
    maxWorkers: 2,
    reporters: ["default", "./tools/report/vitest.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: [...configDefaults.exclude, "**/*.long.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "long", include: [`${folders}/**/*.long.test.ts`], testTimeout: 300_000 },
      },
    ],
  },
});
