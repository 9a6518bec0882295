// The one file that holds all of ECharts has the types of the package.
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export * from 'echarts';
}
