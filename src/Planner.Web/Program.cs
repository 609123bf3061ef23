var app = WebApplication.CreateBuilder(args).Build();
await app.RunAsync();

/// <summary>The portal.</summary>
public partial class Program;
