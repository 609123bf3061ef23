using System.Net;
using System.Net.Sockets;

namespace Planner.Web.Storage.Embedded;

/// <summary>A TCP port of the loopback interface that nobody listens on.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
