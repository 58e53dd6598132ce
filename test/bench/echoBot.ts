/**
 * The yardstick: a bare botbuilder echo bot on restify, as its samples build it, authentication
 * off. It keeps nothing. Prints its port.
 */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from "botbuilder";
import { createServer, plugins } from "restify";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.post("/api/messages", async (req, res) => {
  await adapter.process(req, res, async (context: TurnContext) => {
    if (context.activity.type === "message") await context.sendActivity(context.activity.text);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.server.address();
  console.log(`port ${typeof address === "object" && address !== null ? address.port : ""}`);
});
