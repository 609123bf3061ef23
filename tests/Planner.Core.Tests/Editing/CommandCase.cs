using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Editing;

/// <summary>A small design on which commands are tried.</summary>
public abstract class CommandCase
{
    protected static readonly Design Start = DesignTextTests.Read("""
        design d
        rack R units=10
        switch s rack=R u=10 vendor=cisco
        port 1 switch=s
        port 2 switch=s
        port 3 switch=s
        pool p master=h
        nic number=0 role=management
        nic number=1
        host h rack=R u=1 model=M1 cpu=X version=5.6.100 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 dns=192.0.2.2
        host i rack=R u=2
        network n uplink=nic:0
        vm v home=h
        vif vm=v device=0 network=n
        cable a=h:0 b=s:1 label=C1
        cable a=i:0 b=s:2 label=C2
        """);

    protected static Design Done(DesignCommand command) => Assert.IsType<Accepted>(command.Decide(Start)).ApplyTo(Start);

    protected static void Refused(DesignCommand command, string sentence) => Assert.Equal(sentence, Sentence(command.Decide(Start)));

    protected static string Sentence(Decision decision) => Assert.IsType<Refused>(decision).Sentence;
}
