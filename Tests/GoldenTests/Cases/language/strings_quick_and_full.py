# String methods and formats where short ASCII strings and plain numbers take shorter ways, beside all others.
import random
random.seed(5)
vals=[0,1,-1,7,-42,123456,10**15,-10**18,2**70,0.0,-0.0,0.5,-0.25,3.14159,1e16,1e-5,123456.789,-2.5,1e300,float('inf'),float('nan'),"","a","abc","héy","x"*30,True,None]
fills=["","*","0","-","é"," "]
out=[]
for _ in range(300):
    v=random.choice(vals)
    spec=random.choice(["","","<",">","^"])
    if spec: spec=random.choice(fills)+spec
    spec+=random.choice(["","","","0","+"," "])+random.choice(["","","5","8","12","30"])+random.choice(["","","",".0",".2",".3",".10",","])+random.choice(["","","d","f","s","e","g","x","%"])
    try: r=format(v,spec)
    except Exception as e: r=type(e).__name__+str(e)
    try: r2=("{:"+spec+"}").format(v)
    except Exception as e: r2=type(e).__name__+str(e)
    try: r3=("{0:"+spec+"}|{0}|{x}").format(v,x=v)
    except Exception as e: r3=type(e).__name__+str(e)
    out.append((spec,r,r2,r3))
for o in out: print(o)
for t in ("{} {}","{0} {}","{} {0}","{{}} {}","{a}{b}","{a.real}","{0[0]}","{!r}","{:{w}}","{","}","{}}","{a","{:5","{0:>{1}}","{12}","{_x1}"):
    for args,kw in (((1,2),{}),((5,),{"a":1,"b":"z","w":6,"_x1":3}),(("q",9),{"w":4})):
        try: print(repr(t.format(*args,**kw)))
        except Exception as e: print(type(e).__name__,e)
words=["","a"," a b ","\t x\ny  z ","aXbXc","abcabc","ÀÉ x","hello World","ab"*20,"\x1c a\x1f","'q'",'"d"',"\\n","it's","tab\t","\x7f"]
for w in words:
    print([w.strip(),w.lstrip(),w.rstrip(),w.upper(),w.lower(),w.split(),w.split("b"),w.split("bc"),w.replace("a","zz"),w.replace("bc",""),w.replace("q","r"),w*3,w*0,w*-1,w[:3],w[1:],w[::-1],w[-2:],list(w),repr(w),"b" in w,"bc" in w,"" in w, w.replace("a","é"),w.replace("a","b",1),w.split(None,1),w.split("b",1)])
    for i in (0,-1,5):
        try: print(w[i],end='')
        except IndexError as e: print(e)
def g(n):
    s=""
    t=s
    for i in range(n):
        s=s+"ab"
        if i==3: t=s
        if i==5: d={s:1}
    return s,t,d
print(g(10))
def h():
    s="abc"; u=s
    s=s+s; s=s+"x"; s="y"+s; s=s+u
    return s,u
print(h())
print([chr(i) for i in (65,97,128,233,0x4e00)], [c for c in "aé1"], max("hello"), sorted("banana"), "".join(reversed("abc")), list(enumerate("ab")), dict(zip("ab",[1,2])))
s="x"
for c in "abc": s+=c
print(s, "a" is "abc"[0])
x=5; y=2.5; n="ab"
print(f"{x:5d}|{y:8.3f}|{n:>6}|{n:^7}|{x:<4}|{x:04}|{y:07.2f}|{-y:07.1f}|{x!r:>4}|{n!r:*^8}|{x:f}|{y}|{y:5}|{x:2}|{10**20:25}|{True:5}|{None}")
