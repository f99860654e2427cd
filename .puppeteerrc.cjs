// The test browser is a devDependency (@sparticuz/chromium); puppeteer must not fetch one of its own.
module.exports = { skipDownload: true };
